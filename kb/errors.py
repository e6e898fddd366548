"""The one base class of the failures that a user is told about."""


class KbError(Exception):
    """A failure with a message of one line: what is wrong, where, and what to do.

    Subclasses live beside the code that raises them. The command line prints the message and exits with
    `exit_code` (1 for a failure, 2 for usage); it never shows a traceback for one of these.
    """

    exit_code = 1
