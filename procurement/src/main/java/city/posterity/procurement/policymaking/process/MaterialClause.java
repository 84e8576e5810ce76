package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.wording.MaterialKind;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A clause that changed so much that people are asked again. */
public record MaterialClause(String clause, Set<MaterialKind> kinds) {

  public MaterialClause {
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }

  /** The kinds as data write them. */
  String inWords() {
    return kinds.stream().map(Engine::word).collect(Collectors.joining(", "));
  }
}
