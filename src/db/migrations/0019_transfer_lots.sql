-- Which lot left, or came back.
ALTER TABLE external_transfer_line_items ADD COLUMN lot text NOT NULL DEFAULT '';
