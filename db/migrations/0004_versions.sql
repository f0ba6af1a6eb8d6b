CREATE TABLE `note_versions` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`consultation_id` text NOT NULL,
	`at` text NOT NULL,
	`hash` text NOT NULL,
	`snapshot` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `note_versions_consultation` ON `note_versions` (`consultation_id`,`sequence`);