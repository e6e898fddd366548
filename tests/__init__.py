"""The tests; a package, so that helpers are imported as `tests.NAME`, whatever else is installed."""
