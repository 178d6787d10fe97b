package org.wirefold.tag;

import org.jspecify.annotations.Nullable;

/**
 * Makes one thing of another, and keeps the last one made: registries and what finds their names
 * take a tenth of a second to make, and a server asks for the same with every article that it is
 * sent. Thread-safe; two who ask at once may both make it.
 *
 * @param <E> what making it may throw; then the one before is kept
 */
final class Latest<K, V, E extends Exception> {
  interface Maker<K, V, E extends Exception> {
    V make(K key) throws E;
  }

  private record Made<K, V>(K key, V value) {}

  private final Maker<K, V, E> maker;
  private volatile @Nullable Made<K, V> last;

  Latest(Maker<K, V, E> maker) {
    this.maker = maker;
  }

  V of(K key) throws E {
    Made<K, V> made = last;
    if (made == null || !made.key.equals(key)) {
      made = new Made<>(key, maker.make(key));
      last = made;
    }
    return made.value;
  }
}
