"""What in a text may tell who somebody is. Pure: no files, no clock, no window."""
