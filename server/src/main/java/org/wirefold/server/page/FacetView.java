package org.wirefold.server.page;

import java.util.List;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;

/**
 * The values of one dimension under a search. Immutable.
 *
 * @param prefix what the listed values begin with
 */
public record FacetView(SearchRequest request, Facet facet, String prefix) {

  public Dimension dimension() {
    return facet.facetDimension();
  }

  public String title() {
    return dimension().label() + " – Wirefold";
  }

  public List<Toggle> values() {
    return Toggle.of(request, facet);
  }

  public String backHref() {
    return Links.search(request);
  }

  public String action() {
    return "/facets/" + dimension().key();
  }

  public List<Field> hidden() {
    return Field.of(request);
  }
}
