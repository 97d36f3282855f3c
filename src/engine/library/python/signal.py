"""Signals. They are native."""

from _signal import *
