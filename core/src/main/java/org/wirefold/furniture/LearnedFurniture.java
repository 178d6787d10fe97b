package org.wirefold.furniture;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wirefold.analysis.Blocks;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;

/** The blocks that were learnt so far, by outlet. Thread-safe. */
public final class LearnedFurniture {
  private final Map<String, Map<Long, LearnedBlock>> byOutlet = new ConcurrentHashMap<>();
  private final AtomicInteger additions = new AtomicInteger();

  public LearnedFurniture(Collection<LearnedBlock> blocks) {
    blocks.forEach(this::add);
  }

  /** Adds a block that was learnt just now. */
  public void add(LearnedBlock block) {
    byOutlet
        .computeIfAbsent(block.outlet().key(), key -> new ConcurrentHashMap<>())
        .put(block.hash(), block);
    additions.incrementAndGet();
  }

  /** Grows with each block that is added: unchanged where nothing was learnt since. */
  public int additions() {
    return additions.get();
  }

  /** Whether a block of this outlet with this hash was learnt. */
  public boolean has(String outletKey, long hash) {
    return byOutlet.getOrDefault(outletKey, Map.of()).containsKey(hash);
  }

  boolean hasAny(Outlet outlet) {
    return byOutlet.containsKey(outlet.key());
  }

  /** The learnt block that this paragraph of the outlet is. */
  Optional<LearnedBlock> find(Outlet outlet, String paragraph) {
    Map<Long, LearnedBlock> learned = byOutlet.get(outlet.key());
    return learned == null || !Blocks.isCountable(paragraph)
        ? Optional.empty()
        : Optional.ofNullable(learned.get(Blocks.hash(outlet.key(), paragraph)));
  }
}
