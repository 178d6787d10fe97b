package org.wirefold.read;

/** How sure it is, by its first bytes, that a file is of some format. */
enum Fit {
  NO,
  MAYBE,
  YES;

  static Fit yesIf(boolean sure) {
    return sure ? YES : NO;
  }

  Fit or(boolean maybe) {
    return this == NO && maybe ? MAYBE : this;
  }
}
