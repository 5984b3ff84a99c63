// Koppi for one county in one resource group: infra/README.md says what and why.
targetScope = 'resourceGroup'

@description('Two to eight small letters or digits, part of every name.')
@minLength(2)
@maxLength(8)
param resourceSuffix string

@description('The data stay in the European Union.')
@allowed(['swedencentral', 'northeurope', 'westeurope', 'germanywestcentral', 'francecentral'])
param location string = 'swedencentral'

@description('The tenant of the county; nobody of another one is let in.')
param tenantId string = tenant().tenantId

@description('Registration of the tab in Entra: aadApp/create of m365agents.yml.')
param tabClientId string

@description('Id of the app in Teams: teamsApp/create of m365agents.yml.')
param teamsAppId string

@description('Where the county file lies in the deployed folder.')
param countyFile string

@description('A watch outside that raises the alarm when it hears nothing; empty for none.')
param pingUrl string = ''

@description('Who hears of alarms and of the budget.')
param operatorEmail string

@description('One of the App Service plans for Linux.')
param planSku string

@description('Instances at the least; more than one are spread over zones and scale by themselves.')
@minValue(1)
param instancesLeast int

@minValue(1)
param instancesMost int

@description('Where the rows are: tables of a storage account, or Cosmos DB for Table.')
@allowed(['storage', 'cosmos'])
param store string

@description('Euros a month; told at 80 and 100 per cent, and when it will be passed.')
param budgetAmount int

@description('The first of a month.')
param budgetStart string = utcNow('yyyy-MM-01')

var name = 'koppi-${resourceSuffix}'

// Bot and storage know the service by this identity: there is no password to keep or to change.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module logs 'modules/logs.bicep' = {
  name: 'koppi-logs'
  params: {
    name: name
    location: location
    operatorEmail: operatorEmail
    principalId: identity.properties.principalId
  }
}

module tables 'modules/tables.bicep' = if (store == 'storage') {
  name: 'koppi-tables'
  params: {
    accountName: 'koppi${resourceSuffix}${uniqueString(resourceGroup().id)}'
    location: location
    principalId: identity.properties.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module cosmos 'modules/cosmos.bicep' = if (store == 'cosmos') {
  name: 'koppi-cosmos'
  params: {
    accountName: 'koppi-${resourceSuffix}-${uniqueString(resourceGroup().id)}'
    location: location
    workspaceId: logs.outputs.workspaceId
  }
}

var tablesUrl = store == 'storage' ? tables!.outputs.url : cosmos!.outputs.url

module site 'modules/site.bicep' = {
  name: 'koppi-site'
  params: {
    name: '${name}-${uniqueString(resourceGroup().id)}'
    location: location
    planSku: planSku
    instancesLeast: instancesLeast
    instancesMost: instancesMost
    identityId: identity.id
    workspaceId: logs.outputs.workspaceId
    settings: {
      KOPPI_ENV: 'production'
      BOT_ID: identity.properties.clientId
      BOT_TYPE: 'UserAssignedMSI'
      BOT_TENANT_ID: tenantId
      TAB_CLIENT_ID: tabClientId
      TEAMS_APP_ID: teamsAppId
      TABLES_URL: tablesUrl
      KOPPI_COUNTY_FILE: countyFile
      KOPPI_PING_URL: pingUrl
      APPLICATIONINSIGHTS_CONNECTION_STRING: logs.outputs.sendTo
      // Which of the identities of the machine the tables are opened with.
      AZURE_CLIENT_ID: identity.properties.clientId
    }
  }
}

module bot 'botRegistration/azurebot.bicep' = {
  name: 'koppi-bot'
  params: {
    name: name
    displayName: 'Koppi'
    endpoint: 'https://${site.outputs.domain}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
    tenantId: tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'koppi-alerts'
  params: {
    name: name
    location: location
    siteId: site.outputs.id
    workspaceId: logs.outputs.workspaceId
    actionGroupId: logs.outputs.actionGroupId
  }
}

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: budgetAmount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      nearly: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [operatorEmail]
      }
      spent: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: [operatorEmail]
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [operatorEmail]
      }
    }
  }
}

// Called as the service's settings are; the toolkit writes them into env/.env.<name>. No secrets.
output BOT_ID string = identity.properties.clientId
output BOT_TYPE string = 'UserAssignedMSI'
output BOT_TENANT_ID string = tenantId
output TABLES_URL string = tablesUrl
output BOT_DOMAIN string = site.outputs.domain
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = site.outputs.id
