def f(**kw):
    raise ValueError(kw)


f(
    a=1,
    b=[
        2,
    ],
)
