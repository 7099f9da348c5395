#pragma once

/// What expires first goes first; lots whose date is not known go last. `t` is the row of lots.
#define FIRST_EXPIRED(lot) "COALESCE(NULLIF(t.expires_on, ''), '9999-12-31'), " lot
