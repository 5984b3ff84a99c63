// The service: one process an instance, which serves bot, API and tab and runs the engine.
param name string
param location string
param planSku string
param instancesLeast int
param instancesMost int
param identityId string
param workspaceId string

@description('The environment of the service: bot/src/config.ts.')
param settings object

var several = instancesLeast > 1

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instancesLeast
  }
  properties: {
    reserved: true
    zoneRedundant: several
  }
}

// What the platform reads: the folder comes ready made and is not built there.
var platformSettings = {
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5'
  // A swap warms the other slot up by the same question.
  WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

var siteProperties = {
  serverFarmId: plan.id
  httpsOnly: true
  // Any instance answers for any other.
  clientAffinityEnabled: false
  sshEnabled: false
  siteConfig: {
    linuxFxVersion: 'NODE|24-lts'
    appCommandLine: 'node bot/src/main.ts'
    alwaysOn: true
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    remoteDebuggingEnabled: false
    // A calendar's address is its secret: addresses are kept nowhere.
    httpLoggingEnabled: false
    healthCheckPath: '/health/ready'
    appSettings: map(items(union(settings, platformSettings)), one => {
      name: one.key
      value: one.value
    })
  }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: siteProperties
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noPasswordForDeploying 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// The next version starts here, on the same rows, and is swapped in once it is ready.
resource next 'Microsoft.Web/sites/slots@2025-03-01' = if (several) {
  parent: site
  name: 'next'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: siteProperties
}

resource nextNoPasswordForFtp 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2025-03-01' = if (several) {
  parent: next
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource nextNoPasswordForDeploying 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2025-03-01' = if (several) {
  parent: next
  name: 'scm'
  properties: {
    allow: false
  }
}

resource scale 'Microsoft.Insights/autoscalesettings@2022-10-01' = if (several) {
  name: name
  location: location
  properties: {
    enabled: true
    targetResourceUri: plan.id
    profiles: [
      {
        name: 'load'
        capacity: {
          minimum: string(instancesLeast)
          maximum: string(instancesMost)
          default: string(instancesLeast)
        }
        rules: [
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT10M'
              timeAggregation: 'Average'
              operator: 'GreaterThan'
              threshold: 60
            }
            scaleAction: {
              direction: 'Increase'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT5M'
            }
          }
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT30M'
              timeAggregation: 'Average'
              operator: 'LessThan'
              threshold: 25
            }
            scaleAction: {
              direction: 'Decrease'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT15M'
            }
          }
        ]
      }
    ]
  }
}

// The service's own lines, and who deployed; not who asked for which address.
resource console 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'koppi'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

output id string = site.id
output domain string = site.properties.defaultHostName
