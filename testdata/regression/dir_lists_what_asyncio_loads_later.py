# dir(asyncio) used to leave out the names whose submodule was not loaded yet.
import asyncio

names = dir(asyncio)
print(sorted(set(asyncio.__all__) - set(names)))  # expect: []
print("TaskGroup" in names, "timeout" in names, "queues" in names, "nothing" in names)  # expect: True True True False
print(len(names) == len(set(names)), names == sorted(names))  # expect: True True
