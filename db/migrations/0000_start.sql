CREATE TABLE `comparisons` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`comparison` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`folder` text NOT NULL,
	`title` text NOT NULL,
	`config` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_slug_unique` ON `consultations` (`slug`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`who` text NOT NULL,
	`at` text NOT NULL,
	`decision` text NOT NULL,
	`before` text,
	`why` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_id_unique` ON `corrections` (`id`);--> statement-breakpoint
CREATE INDEX `corrections_consultation` ON `corrections` (`consultation_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `extracts` (
	`hash` text PRIMARY KEY NOT NULL,
	`extracted` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`file_id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`identity` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`response_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`page` integer NOT NULL,
	`kind` text NOT NULL,
	`heading` text,
	`question` text
);
--> statement-breakpoint
CREATE INDEX `passages_response` ON `passages` (`response_id`,`start`);--> statement-breakpoint
CREATE INDEX `passages_consultation` ON `passages` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`response_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`position` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`page` integer NOT NULL,
	`side` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quotes_consultation` ON `quotes` (`consultation_id`,`position`);--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`respondent` text NOT NULL,
	`respondent_key` text NOT NULL,
	`register_id` text,
	`sector` text NOT NULL,
	`date` text,
	`late` integer NOT NULL,
	`language` text NOT NULL,
	`identity` text NOT NULL,
	`text` text NOT NULL,
	`pages` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `responses_consultation` ON `responses` (`consultation_id`,`position`);--> statement-breakpoint
CREATE TABLE `source_files` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	`mtime_ms` real NOT NULL,
	`problem` text,
	`outcome` text,
	`reason` text,
	`of_file_id` text,
	`response_id` text
);
--> statement-breakpoint
CREATE INDEX `source_files_consultation` ON `source_files` (`consultation_id`,`path`);--> statement-breakpoint
CREATE TABLE `stage_runs` (
	`consultation_id` text NOT NULL,
	`stage` text NOT NULL,
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`error` text,
	`milliseconds` real NOT NULL,
	PRIMARY KEY(`consultation_id`, `stage`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `stances` (
	`consultation_id` text NOT NULL,
	`scope` text NOT NULL,
	`subject` text NOT NULL,
	`target` text NOT NULL,
	`stance` text,
	`inherited_from` text,
	PRIMARY KEY(`consultation_id`, `scope`, `subject`, `target`)
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`passage_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`confidence` real NOT NULL,
	`because` text NOT NULL,
	PRIMARY KEY(`passage_id`, `theme_id`)
);
--> statement-breakpoint
CREATE INDEX `tags_theme` ON `tags` (`consultation_id`,`theme_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`description` text NOT NULL,
	`keywords` text NOT NULL,
	`status` text NOT NULL,
	`parent_id` text,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `themes_consultation` ON `themes` (`consultation_id`,`position`);