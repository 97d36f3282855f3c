# max: 3.13
"""A main module that starts processes when it is imported: the child refuses."""
import multiprocessing as mp

print("imported as", __name__, flush=True)
process = mp.get_context("spawn").Process(target=print)
process.start()
process.join()
print("exit code", process.exitcode, flush=True)
