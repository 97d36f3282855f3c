# min: 3.11
# stderr: all
# Notes below the message, also strange ones.
import traceback

e = ValueError("text")
e.add_note("first")
e.add_note("second\nthird")
traceback.print_exception(e)
e.__notes__ = [1, None]
traceback.print_exception(e)
print(traceback.format_exception_only(e))
e.__notes__ = ["last"]
raise e
