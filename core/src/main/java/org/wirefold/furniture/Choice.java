package org.wirefold.furniture;

import java.util.Optional;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;

/**
 * One line of a person's rules. Immutable.
 *
 * @param target whose blocks it speaks of: those of a rule, or those that say a phrase
 * @param publisher the only outlet it holds for; every one where absent
 * @param line where it stands in the file, from 1
 */
record Choice(Verb verb, Target target, Optional<String> publisher, int line) {
  enum Verb {
    KEEP,
    DROP
  }

  sealed interface Target {
    /** All that a rule drops; {@code learned} are all rules that were learnt. */
    record Rule(String name) implements Target {
      boolean isNamed(String rule) {
        return rule.equals(name)
            || (rule.startsWith(LearnedBlock.RULE) && LearnedBlock.RULE.equals(name + ":"));
      }
    }

    record Said(Phrase phrase) implements Target {}
  }

  boolean holdsFor(Outlet outlet) {
    return publisher.isEmpty() || outlet.isNamed(publisher.get());
  }
}
