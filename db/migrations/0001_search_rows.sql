CREATE TABLE `search_rows` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`consultation_id` text NOT NULL,
	`response_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_rows_responseId_unique` ON `search_rows` (`response_id`);--> statement-breakpoint
CREATE INDEX `search_rows_consultation` ON `search_rows` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `search_vocabularies` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL
);
