-- What a port asks for a bin for: to use it, or to have it put into the grid or taken out of it.
ALTER TABLE bin_requests ADD COLUMN purpose text NOT NULL DEFAULT 'use'; -- use, insert, remove
-- Why the controller does not do it, in the words of its driver; '' when it does.
ALTER TABLE bin_requests ADD COLUMN problem text NOT NULL DEFAULT '';
