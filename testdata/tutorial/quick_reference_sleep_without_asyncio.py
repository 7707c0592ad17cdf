# bide: extras
# clock: both
print("before")
await sleep(0.01)
print("after")
print(await sleep(0, "value"))
