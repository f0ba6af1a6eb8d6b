CREATE TABLE `consultation_roles` (
	`account_key` text NOT NULL,
	`consultation_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`account_key`, `consultation_id`)
);
