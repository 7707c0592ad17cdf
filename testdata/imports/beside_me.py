# A file that is no library's may still hide what somebody meant to import: errors while it is being run say so.
import sys

if __name__ == "__main__":
    try:
        import beside_me
    except AttributeError as e:
        print(str(e).replace(__file__, "FILE"))
    print("beside_me" in sys.modules)
else:
    import beside_me
    beside_me.thing
