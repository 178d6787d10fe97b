package org.wirefold.dedup;

/**
 * How telling a candidate key is: the fewer articles have it, the more. One that two articles share
 * nominates one for the other, unless it is common. A common one may be furniture or a template as
 * well as a story that hundreds of sites run; it nominates only the first few articles that have
 * it, and not alone.
 */
public enum KeyRarity {
  RARE(8),
  UNCOMMON(4),
  USUAL(2),
  COMMON(1);

  /** So many points nominate. */
  static final int FEWEST_POINTS = 2;

  /** From so many other articles on, a key is common. */
  public static final int MANY = 50;

  private final int points;

  KeyRarity(int points) {
    this.points = points;
  }

  /** Of a key that so many other articles have. */
  public static KeyRarity of(int others) {
    return others <= 4 ? RARE : others <= 12 ? UNCOMMON : others < MANY ? USUAL : COMMON;
  }

  int points() {
    return points;
  }
}
