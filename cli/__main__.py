"""`python -m cli` is the same as `kb`."""

import sys

from cli.main import main

sys.exit(main())
