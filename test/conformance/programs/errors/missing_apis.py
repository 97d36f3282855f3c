# APIs that a version lacks are absent: which of these exist differs by profile.
import asyncio
import os
import threading

names = ["run", "create_task", "get_running_loop", "current_task", "all_tasks", "to_thread"]
names += ["Runner", "TaskGroup", "timeout", "Barrier", "eager_task_factory", "coroutine"]
for name in names:
    print(name, hasattr(asyncio, name))
print("Task.current_task", hasattr(asyncio.Task, "current_task"))
print("Task.get_name", hasattr(asyncio.Task, "get_name"))
print("Future.get_loop", hasattr(asyncio.Future, "get_loop"))
print("register_at_fork", hasattr(os, "register_at_fork"))
print("get_native_id", hasattr(threading, "get_native_id"))
print("policy", hasattr(asyncio, "get_event_loop_policy"), hasattr(asyncio, "get_child_watcher"))
