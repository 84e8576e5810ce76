package city.posterity.cityhall.operations;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of rows: UUID version 7 (RFC 9562), so that they sort by when they were made. */
public final class RowId {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private RowId() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
