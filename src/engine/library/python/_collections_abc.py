"""Where CPython keeps what collections.abc gives."""

from collections.abc import *
from collections.abc import __all__
