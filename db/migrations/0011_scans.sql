CREATE TABLE `scanned_pages` (
	`key` text PRIMARY KEY NOT NULL,
	`engine` text NOT NULL,
	`page` text NOT NULL
);
