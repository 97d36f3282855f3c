# loopscope: own, hidden
"""The main module of a fork server."""
from multiprocessing.forkserver import main

main()
