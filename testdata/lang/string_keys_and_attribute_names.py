class O: pass
o = O()
setattr(o, "with space", 1)
setattr(o, "class", 2)
print(getattr(o, "with space"), getattr(o, "class"), vars(o))
def f(**kw): return kw
print(f(**{"not an identifier": 1}))
