-- When a place of the register is open, written so that a clock can read it.

alter table "provider" add column "hours" text;
