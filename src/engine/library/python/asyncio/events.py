"""Loops, handles, policies and the functions around the loop slots; all native."""

from _asyncio import *
