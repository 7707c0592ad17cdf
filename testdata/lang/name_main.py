if __name__ == "__main__":
    print("main", __file__.endswith("name_main.py"))
print(__name__, __doc__, __package__, __spec__)
