CREATE TABLE `points` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`position` integer NOT NULL,
	`side` text NOT NULL,
	`members` text NOT NULL,
	`words` text NOT NULL,
	`single` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `points_consultation` ON `points` (`consultation_id`,`position`);