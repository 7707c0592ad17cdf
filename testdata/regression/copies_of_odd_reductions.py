# copy complained of its own when __reduce__ gave something odd.
import copy

for made in b'abcdef', b'abcd', b'ab', 'ab', (), (int,), (int, ()), (1, ()), (int, 1), (int, (), None), (int, (), {}, 1, 2, 3), \
        (int, (), {}, 1), [int, ()], 1, None, (list, (), None, [1, 2]), (dict, (), None, None, [(1, 2)]), (list, (), None, 5), \
        (dict, (), None, None, [1]), (list, (), {}):
    class Reduced:
        def __reduce__(self):
            return made

    for f in copy.copy, copy.deepcopy:
        try:
            x = f(Reduced())
            print(made, f.__name__, type(x).__name__, x if type(x) is not Reduced else "")
        except Exception as e:
            print(made, f.__name__, type(e).__name__, e)
