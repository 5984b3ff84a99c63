// What an operator is woken for: docs/reliability.md says what each of the service's lines means,
// docs/telemetry.md what each of its figures does.
param name string
param location string
param siteId string
param workspaceId string
param actionGroupId string

var lines = 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription) | extend msg = tostring(line.msg), kind = tostring(line.kind)'

var rules = [
  {
    name: 'engine-failing'
    says: 'The engine runs every second; most of its cycles fail.'
    query: '${lines} | where msg == "engine cycle failed"'
    window: 'PT10M'
    operator: 'GreaterThan'
    threshold: 30
    severity: 1
  }
  {
    name: 'engine-late'
    says: 'An open request has nothing that makes the engine look at it in time.'
    query: '${lines} | where msg == "audit found" and kind in ("not-due", "hint-missing")'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 1
  }
  {
    name: 'audit-found'
    says: 'The auditor found something else that must not be: an identifier in a row, a list that differs, a row that cannot be read.'
    query: '${lines} | where msg == "audit found" and kind !in ("not-due", "hint-missing", "outbox-old")'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 1
  }
  {
    name: 'outbox-old'
    says: 'Messages have waited for ten minutes to be delivered.'
    query: '${lines} | where msg == "audit found" and kind == "outbox-old"'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 1
  }
  {
    name: 'dead-letter'
    says: 'A message was given up after eight attempts.'
    query: '${lines} | where msg == "dead letter"'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 2
  }
  {
    name: 'auditor-silent'
    says: 'No audit was completed, as is every five minutes: the engine hangs, storage is down, or nothing runs.'
    query: '${lines} | where msg == "audit complete"'
    window: 'PT30M'
    operator: 'LessThan'
    threshold: 1
    severity: 1
  }
  {
    name: 'connector-down'
    says: 'Teams takes no messages of the bot.'
    query: '${lines} | where msg == "connector down"'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 2
  }
]

// What is asked for is each instance's word a minute; of what they share the best word holds.
var highest = 'summarize height = max(Max) by bin(TimeGenerated, 1m)'
var lowest = 'summarize height = min(Min) by bin(TimeGenerated, 1m)'

var heights = [
  {
    name: 'cycle-late'
    says: 'For five minutes no instance saw a whole cycle of the engine end.'
    query: 'AppMetrics | where Name == "koppi.engine.cycle.age" | ${lowest} | where height > 60'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    severity: 1
  }
  {
    name: 'outbox-waiting'
    says: 'At the last audit a message had waited for ten minutes.'
    query: 'AppMetrics | where Name == "koppi.outbox.oldest.age" | ${highest} | where height > 600'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 1
  }
  {
    name: 'audit-old'
    says: 'The last audit of any instance is older than half an hour.'
    query: 'AppMetrics | where Name == "koppi.audit.age" | ${lowest} | where height > 1800'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 5
    severity: 1
  }
  {
    name: 'tables-slow'
    says: 'Calls of the tables take longer than a second on the average.'
    query: 'AppMetrics | where Name == "db.client.operation.duration" | summarize height = sum(Sum) / sum(ItemCount) by bin(TimeGenerated, 5m) | where height > 1'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 1
    severity: 2
  }
]

resource fromTheLog 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in concat(rules, heights): {
    name: '${name}-${rule.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: 'Koppi: ${rule.name}'
      description: rule.says
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      // The table comes with the first line that is written.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [actionGroupId]
      }
    }
  }
]

var figures = [
  {
    name: 'server-errors'
    says: 'People get errors of the server.'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 10
    severity: 2
  }
  {
    name: 'not-ready'
    says: 'Instances are not ready: /health/ready.'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 60
    severity: 1
  }
]

resource fromFigures 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for figure in figures: {
    name: '${name}-${figure.name}'
    location: 'global'
    properties: {
      description: figure.says
      enabled: true
      severity: figure.severity
      scopes: [siteId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT5M'
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: figure.name
            metricNamespace: 'Microsoft.Web/sites'
            metricName: figure.metric
            timeAggregation: figure.aggregation
            operator: figure.operator
            threshold: figure.threshold
          }
        ]
      }
      actions: [
        {
          actionGroupId: actionGroupId
        }
      ]
    }
  }
]
