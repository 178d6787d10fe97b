package org.wirefold.server.page;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them. Stateless. */
public final class Words {
  private Words() {}

  /** {@code 1 story}, {@code 12,345 stories}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** With its first letter as a capital. */
  public static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A share of 0 to 1 as a percentage; only the very same reads 100%, only nothing reads 0%. */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 100 && share < 1) {
      return "99%";
    }
    return (rounded == 0 && share > 0 ? "<1" : rounded) + "%";
  }
}
