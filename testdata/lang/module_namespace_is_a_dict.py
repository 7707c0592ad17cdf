import _module_state as m
globals()["injected"] = 5
print(injected, __name__ in ("__main__",))
m.counter += 1
m.bump()
print(m.counter, m.__dict__["counter"], vars(m) is m.__dict__, hasattr(m, "new"), m.__name__)
m.new = "set from outside"
print(m.read())
del m.new
try:
    m.read()
except NameError as e:
    print(e)
try:
    m.absent
except AttributeError as e:
    print(e)
print(m.dynamic_thing)
