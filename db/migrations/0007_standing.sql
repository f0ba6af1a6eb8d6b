CREATE TABLE `coded_passages` (
	`passage_id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `coded_passages_consultation` ON `coded_passages` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `coded_themes` (
	`consultation_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`mark` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `theme_id`)
);
--> statement-breakpoint
CREATE TABLE `decision_places` (
	`correction_id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`respondent` text NOT NULL,
	`path` text NOT NULL,
	`theme` text NOT NULL,
	`text` text NOT NULL,
	`mark` text NOT NULL,
	`changed` integer DEFAULT false NOT NULL,
	`lost` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decision_places_consultation` ON `decision_places` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `read_responses` (
	`response_id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`mark` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `read_responses_consultation` ON `read_responses` (`consultation_id`);--> statement-breakpoint
ALTER TABLE `themes` ADD `fresh` integer DEFAULT false NOT NULL;