# Loggers, handlers, formatters and filters, and how they are set up.
import asyncio
import io
import logging
import sys
import warnings

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)-8s|%(name)s|%(filename)s:%(lineno)d|%(funcName)s|%(message)s')
log = logging.getLogger('app.db')


def work():
    log.debug('not seen')
    log.info('rows: %d', 3)
    log.warning('%(what)s is odd', {'what': 'it'})
    logging.error('at the root')
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('caught')
    log.error('no trace', exc_info=False)
    log.log(25, 'between levels')


work()
print(out.getvalue())
print(log, log.parent, logging.getLogger('app').parent, logging.getLogger('app.db') is log, log.getEffectiveLevel(), log.isEnabledFor(10))
print(logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(25), logging.root, logging.getLogger().handlers)
parent = logging.getLogger('app')
print(log.parent is parent, parent.getChild('web').name, parent.getChildren() == {log, logging.getLogger('app.web')})

logger = logging.getLogger('quiet')
logger.propagate = False
logger.setLevel('DEBUG')
for style, fmt in ('%', '%(message)s by %(user)s'), ('{', '{levelname:>8} {message} {user!r}'), ('$', '$name: ${message} $user'):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter(fmt, style=style, defaults={'user': 'nobody'}))
    logger.addHandler(handler)
logger.handlers[1].setLevel(logging.WARNING)
logger.handlers[2].addFilter(lambda record: 'secret' not in record.getMessage())
logger.info('hello', extra={'user': 'ann'})
logger.warning('a secret')
adapter = logging.LoggerAdapter(logger, {'user': 'bob'})
adapter.error('adapted %s', 1)
print(adapter, logger.handlers[1], repr(logging.NullHandler()))


class Collect(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.records = []

    def emit(self, record):
        self.records.append(record)


collect = Collect()
logger.handlers = [collect]
logger.error('kept %s', 'here')
logger.info('dropped')
print([r.getMessage() for r in collect.records], collect.records[0].args, collect.records[0].levelname, collect.records[0].threadName)
record = logging.makeLogRecord({'msg': 'made %s', 'args': ('so',), 'levelno': 10, 'created': 0, 'msecs': 7.0})
formatter = logging.Formatter('%(asctime)s %(message)s', '%H')
formatter.converter = __import__('time').gmtime
print(formatter.format(record))
formatter.datefmt = None
print(formatter.format(record))
print(logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.b.c'})), logging.Filter('a.b').filter(logging.makeLogRecord({'name': 'a.bc'})))

logging.disable(logging.ERROR)
log.error('not now')
logging.disable(logging.NOTSET)
logging.addLevelName(5, 'TRACE')
print(logging.getLevelName(5), logging.getLevelNamesMapping()['TRACE'])
for wrong in (lambda: logger.setLevel('odd'), lambda: logger.setLevel(1.5), lambda: logging.Formatter('{x', style='{'), lambda: logging.Formatter('x', style='%'),
              lambda: logging.Formatter(style='!'), lambda: logger.log('x', 'y'), lambda: logging.basicConfig(force=True, foo=1), lambda: logging.getLogger(5),
              lambda: logger.error('x', extra={'message': 1}), lambda: logging.Handler().emit(record)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
logging.captureWarnings(True)
caught = Collect()
caught.setLevel(0)
logging.getLogger('py.warnings').addHandler(caught)
warnings.warn('careful')
print(len(caught.records), 'careful' in caught.records[0].getMessage())
logging.captureWarnings(False)


async def main():
    logging.basicConfig(stream=sys.stdout, format='%(taskName)s %(message)s', force=True)
    await asyncio.create_task(say(), name='speaker')


async def say():
    logging.warning('in a task')


asyncio.run(main())
logging.getLogger().handlers.clear()
