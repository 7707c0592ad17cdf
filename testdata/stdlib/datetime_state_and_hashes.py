# Dates are copied, pickled and hashed by the bytes CPython keeps them in; timedeltas divide from the right too.
from datetime import *
import copy, pickle, datetime as D
for x in (date(2024,2,29),datetime(2024,2,29,12,30,45,123456),datetime(2024,2,29,tzinfo=timezone.utc),datetime(2024,11,3,1,30,fold=1,tzinfo=timezone(timedelta(hours=-5),'X')),time(1,2,3,4),time(23,59,fold=1),time(1,tzinfo=timezone.utc),timedelta(1,2,3),timedelta(-5),timezone.utc,timezone(timedelta(hours=2))):
    print(repr(x), x.__reduce__(), x.__reduce_ex__(2), x.__reduce_ex__(4))
    print(copy.copy(x), repr(copy.deepcopy(x)), [pickle.loads(pickle.dumps(x,p))==x for p in range(6)])
    print(pickle.dumps(x,2), pickle.loads(pickle.dumps(x,5)))
    print(hash(x)==hash(copy.copy(x)))
print(hash(datetime(2024,1,1,tzinfo=timezone.utc)), hash(datetime(2024,1,1,2,tzinfo=timezone(timedelta(hours=2)))), hash(timedelta(3,4,5)), hash(time(1,tzinfo=timezone.utc)),hash(datetime(1,1,1,tzinfo=timezone.utc)))
print(hash(datetime(2024,1,1,fold=1))==hash(datetime(2024,1,1)))
class Sub(datetime):
    def __new__(cls,*a,**k): print('new',a,k); return super().__new__(cls,*a,**k)
s=Sub(2020,1,1)
print(repr(pickle.loads(pickle.dumps(s))), repr(copy.copy(s)), s+timedelta(1), s.replace(year=3))
d=timedelta(7,5)
for f in (lambda: timedelta(3).__rtruediv__(d), lambda: timedelta(3).__rfloordiv__(d), lambda: timedelta(3).__rmod__(d), lambda: timedelta(3).__rdivmod__(d), lambda: timedelta(3).__rmod__(1), lambda: date(2024,1,1).__rsub__(date(2024,3,1)), lambda: datetime(2024,1,1).__rsub__(datetime(2024,3,1)), lambda: timezone(d)):
    try: print(f())
    except Exception as e: print(repr(e))
for a in ((2**31,),(2**63,),(-2**63,),(1,2**31,1),('a',1,1),(1.0,1,1),(date(1,1,1),1,1),(None,1,1),(b'\x07\xe8\x02\x1d',)):
    for C in (date,datetime,time):
        try: print(C(*a))
        except Exception as e: print(C.__name__,a,repr(e))
for f in (lambda: date.fromordinal(2**31), lambda: date.fromordinal('a'), lambda: timedelta(date(1,1,1)), lambda: datetime.combine(1,2), lambda: datetime.strptime(None,1), lambda: datetime(1,1,1).isoformat(None), lambda: timezone(1), lambda: timezone.utc.utcoffset(3), lambda: timezone.utc.utcoffset(date(1,1,1)),lambda: datetime(2024,1,1).isoformat(date(1,1,1)), lambda: date(2024,1,1).isocalendar().__class__, lambda: date(2024,1,1)+1, lambda: date(2024,1,1)-datetime(2024,1,1),lambda: datetime(2024,1,1)-date(2024,1,1), lambda: 1-date(2024,1,1)):
    try: print(f())
    except Exception as e: print(repr(e))
print({date(2024,1,d) for d in range(1,9)})
print(set(datetime(2024,1,1,h) for h in range(6)))
print(repr(time(1,tzinfo=timezone.utc,fold=1)), time(b'\x97;\x00\x00\x00\x00',timezone.utc).fold)
