"""Tests: cases, suites, and what runs them."""

__all__ = ['IsolatedAsyncioTestCase', 'TestResult', 'TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
           'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']

from unittest.case import (addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure, skip, skipIf, skipUnless, SkipTest)
from unittest.result import TestResult, TextTestResult, TextTestRunner
from unittest._testcase import FunctionTestCase, IsolatedAsyncioTestCase, TestCase
from unittest.loader import defaultTestLoader, TestLoader, TestSuite
from unittest.main import main, TestProgram

TestCase.__module__ = 'unittest.case'
FunctionTestCase.__module__ = 'unittest.case'
IsolatedAsyncioTestCase.__module__ = 'unittest.async_case'
TestSuite.__module__ = 'unittest.suite'
TextTestResult.__module__ = TextTestRunner.__module__ = 'unittest.runner'

__unittest = True
