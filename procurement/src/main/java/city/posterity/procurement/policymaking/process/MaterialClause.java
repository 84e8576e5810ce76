package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.policymaking.wording.MaterialKind;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A clause that changed so much that people are asked again. */
public record MaterialClause(String clause, Set<MaterialKind> kinds) {

  public MaterialClause {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }
}
