"""Where CPython keeps what operator gives."""

from operator import *
