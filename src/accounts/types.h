#pragma once

// What this domain's API takes and answers.
#include "accounts/device_types.h"
#include "accounts/integration_types.h"
#include "accounts/session_types.h"
#include "accounts/site_types.h"
#include "accounts/user_types.h"
