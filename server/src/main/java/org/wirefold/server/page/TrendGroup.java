package org.wirefold.server.page;

import java.util.List;
import org.wirefold.schema.Dimension;

/** The most frequent values of one dimension, each over time. Immutable. */
public record TrendGroup(Dimension dimension, List<Trend> trends) {
  public String key() {
    return dimension.key();
  }

  public String title() {
    return switch (dimension) {
      case COMPANY -> "Companies";
      case TOPIC -> "Topics";
      case PERSON, PLACE, ORG, PUBLISHER, CREDIT, PUBLISHED, COPIES, LANGUAGE -> dimension.label();
    };
  }
}
