"""Where CPython keeps what contextvars gives."""

from contextvars import Context, ContextVar, Token, copy_context
