# loopscope: own, hidden
"""The main module of a spawned process."""
from multiprocessing.spawn import spawn_main

spawn_main()
