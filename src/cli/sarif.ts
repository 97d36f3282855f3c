/** Hazards as SARIF 2.1.0, which code scanning services read (docs.oasis-open.org/sarif/sarif/v2.1.0). */
import { pathToFileURL } from 'node:url';
import { RULES } from '../hazards/rules';
import type { HazardReport } from '../protocol/runReport';
import { type CheckedProgram, hazardsOf } from './check';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarifOf(checked: readonly CheckedProgram[]): object {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Loopscope',
            rules: RULES.map(({ id, title, severity, advice }) => ({
              id,
              shortDescription: { text: title },
              help: { text: advice },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: checked.every(({ report }) => report.outcome !== 'error'),
            toolExecutionNotifications: checked.flatMap(({ report: { error } }) =>
              error === null
                ? []
                : [
                    {
                      level: 'error',
                      message: { text: error.message },
                      locations: [location(error)],
                    },
                  ],
            ),
          },
        ],
        results: checked.flatMap(({ report }) => hazardsOf(report).map(resultOf)),
      },
    ],
  };
}

function resultOf(hazard: HazardReport): object {
  const { id, severity, message, advice, related, schedule } = hazard;
  return {
    ruleId: id,
    ruleIndex: RULES.findIndex((rule) => rule.id === id),
    level: severity,
    message: { text: `${message} ${advice}` },
    locations: hazard.file === '' ? [] : [location(hazard)],
    relatedLocations: related
      .filter(({ file }) => file !== '')
      .map((one) => ({ ...location(one), message: { text: one.message } })),
    // Of a search: the token of a schedule that shows it.
    ...(schedule === undefined ? {} : { properties: { schedule } }),
  };
}

function location({ file, line }: { readonly file: string; readonly line: number }): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: pathToFileURL(file).href },
      region: { startLine: Math.max(1, line) },
    },
  };
}
