"""pdb, as far as programs call it: the debugger that stops is Loopscope's."""
from _breakpointHook import set_trace

__all__ = ['set_trace']
