-- Shipments that were replaced while their request was on its way stayed in the list of what is due
-- and were passed over at each look.
UPDATE shipments SET due_at = 0 WHERE due_at > 0 AND state <> 'waiting' AND print_state <> 'waiting';
