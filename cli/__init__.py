"""The commands of `kb`."""
