# A new thread has a context of its own that binds nothing.
# min: 3.7
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")
var.set("main")


def work():
    print(var.get())
    var.set("worker")


context = contextvars.copy_context()
for target in (work, work, lambda: context.run(work)):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
print(var.get(), context[var])
