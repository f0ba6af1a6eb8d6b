CREATE TABLE `drafts` (
	`consultation_id` text NOT NULL,
	`who` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`begun` text NOT NULL,
	`seen` text NOT NULL,
	`label` text NOT NULL,
	`page` text NOT NULL,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `who`, `key`)
);
