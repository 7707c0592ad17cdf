def load():
    try:
        open("/no/such/dir/file")
    except OSError as e:
        raise RuntimeError("cannot load") from e


load()
