# Generators that have not begun have no marks; a method on a later line begins there.
import traceback
def show(f):
    try: f()
    except BaseException as e: traceback.print_exc()
def gen():
    yield 1
def gen2(a,
         b=1):
    yield 1
async def co(): pass
async def ag():
    yield
show(lambda: gen().throw(ValueError("v")))
show(lambda: gen2(1).throw(ValueError("v")))
show(lambda: co().throw(ValueError("v")))
show(lambda: ag().athrow(ValueError("v")).send(None))
show(lambda: (i for i in [1]).throw(ValueError("v")))
show(lambda: (i
  for i in [1]).throw(ValueError("v")))
